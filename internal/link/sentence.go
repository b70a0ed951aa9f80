package link

// sentenceEnd returns the byte after the sentence or bullet that begins at i.
func sentenceEnd(s string, i int) int {
	for ; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i + 1
		case '.', '?', '!', ';':
			if i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\n') && !abbreviated(s, i) {
				return i + 1
			}
		}
	}
	return len(s)
}

// abbreviated reports whether the stop at i ends "Cllr." or a single letter.
func abbreviated(s string, i int) bool {
	j := i
	for j > 0 && s[j-1] != ' ' && s[j-1] != '\n' {
		j--
	}
	switch w := s[j:i]; w {
	case "Cllr", "Mr", "Mrs", "Ms", "Dr", "No", "St", "Min", "para", "Cllrs", "p.m", "a.m":
		return true
	default:
		return len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z'
	}
}
