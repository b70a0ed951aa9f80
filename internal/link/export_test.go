package link

// LookAtAll lets a linker look also at what can show nothing, for tests that
// compare.
func (l *Linker) LookAtAll() { l.all = true }
