package link

import (
	"errors"
	"runtime"
	"sync"
)

// inParts has f do some things in as many parts as there are processors, each
// from one and up to another, and returns their errors.
func inParts(things int, f func(from, to int) error) error {
	parts := max(1, min(runtime.GOMAXPROCS(0), things))
	failed := make([]error, parts)
	var wait sync.WaitGroup
	for n := range parts {
		wait.Go(func() { failed[n] = f(things*n/parts, things*(n+1)/parts) })
	}
	wait.Wait()
	return errors.Join(failed...)
}
