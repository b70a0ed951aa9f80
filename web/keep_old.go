package web

import (
	"context"
	"sync/atomic"
)

// oldKey finds in a request's context whether any answer in it was an old one.
type oldKey struct{}

// takingOld returns a context for a reader who would rather have an answer that
// was overtaken a moment ago than wait; wasOld tells of it.
func takingOld(ctx context.Context) context.Context {
	return context.WithValue(ctx, oldKey{}, new(atomic.Bool))
}

func takesOld(ctx context.Context) bool { return ctx.Value(oldKey{}) != nil }

func gaveOld(ctx context.Context) { ctx.Value(oldKey{}).(*atomic.Bool).Store(true) }

// wasOld reports whether something that a page was made of was overtaken while
// it was given: such a page must not carry the tag of the newest.
func wasOld(ctx context.Context) bool {
	told, ok := ctx.Value(oldKey{}).(*atomic.Bool)
	return ok && told.Load()
}
