//go:build race

package cli

// raced says that the race detector is at work, under which the database is
// some ten times slower. Tests then try a few cases of each table.
const raced = true
