//go:build race

package extract

// raced says that the race detector is at work, which allocates for itself.
const raced = true
