package link

// LookAtAll lets a linker look also at what can show nothing, for tests that
// compare.
func (l *Linker) LookAtAll() { l.all = true }

// read reads one item whose words are at hand.
func (s *shelf) read(it *Item) shelved {
	sh := readAlone(it)
	s.readAmong(&sh)
	return sh
}
