package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"time"
)

// A transfer is one request under way, with the watch over its time. It holds
// contexts because, like an http.Request, it lives no longer than they do.
type transfer struct {
	ctx     context.Context // the caller's
	limited context.Context // ends also when the site is too slow
	tick    func()          // a byte came
	stop    func()
}

// watch begins a transfer, which ends when no byte came for the timeout, or
// after maxTook.
func (c *Client) watch(ctx context.Context) *transfer {
	limited, cancel := context.WithCancelCause(ctx)
	silence := time.AfterFunc(c.opt.Timeout, func() { cancel(ErrTimeout) })
	whole := time.AfterFunc(maxTook, func() { cancel(ErrTimeout) })
	return &transfer{
		ctx: ctx, limited: limited,
		tick: func() { silence.Reset(c.opt.Timeout) },
		stop: func() {
			silence.Stop()
			whole.Stop()
			cancel(nil)
		},
	}
}

// broken names an error of the connection. The caller's own end of patience is
// handed back as it is: it says nothing about the site.
func (t *transfer) broken(err error) error {
	var timeout net.Error
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err // the address is said once, by Get
	}
	switch {
	case t.ctx.Err() != nil:
		return t.ctx.Err()
	case errors.Is(err, ErrPrivate), errors.Is(err, ErrTimeout):
		return err
	case errors.Is(context.Cause(t.limited), ErrTimeout), errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("%w: %w", ErrTimeout, err)
	}
	return fmt.Errorf("%w: %w", ErrUnreachable, err)
}
