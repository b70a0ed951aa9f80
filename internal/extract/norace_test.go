//go:build !race

package extract

// raced says that the race detector is at work.
const raced = false
