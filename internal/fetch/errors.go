package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"arising/internal/civic"
)

// Refusals and failures.
var (
	ErrAddress     = errors.New("not an address that can be fetched")
	ErrHost        = errors.New("host is not one of those to be crawled")
	ErrRobots      = errors.New("robots.txt forbids it")
	ErrPrivate     = errors.New("private address")
	ErrTooLarge    = errors.New("larger than the limit")
	ErrTimeout     = errors.New("timed out")
	ErrUnreachable = errors.New("unreachable")
	ErrEncoding    = errors.New("transfer encoding cannot be read")
	// ErrHostDown is returned without asking, while a host that failed many times in a row is left alone.
	ErrHostDown = errors.New("host is left alone for a while")
)

// A StatusError is an answer that is neither a body nor "not modified".
type StatusError struct {
	Status     int
	RetryAfter time.Duration // as the site asked; 0 if it did not
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("status %d %s", e.Status, http.StatusText(e.Status))
}

// A RedirectError is a redirect that is not followed.
type RedirectError struct {
	To     string
	Reason string
}

func (e *RedirectError) Error() string {
	return fmt.Sprintf("redirect to %s: %s", e.To, e.Reason)
}

// OutcomeOf names how an attempt ended, for the ledger and for readers. The
// status is the one of the response, 0 where none came.
func OutcomeOf(err error, status int) civic.Outcome {
	var redirect *RedirectError
	var answer *StatusError
	switch {
	case err == nil && status == http.StatusNotModified:
		return civic.OutcomeUnchanged
	case err == nil:
		return civic.OutcomeFetched
	case errors.Is(err, ErrPrivate):
		return civic.OutcomePrivate
	case errors.Is(err, ErrRobots):
		return civic.OutcomeRobots
	case errors.Is(err, ErrTooLarge):
		return civic.OutcomeTooLarge
	case errors.Is(err, ErrTimeout), errors.Is(err, context.DeadlineExceeded):
		return civic.OutcomeTimeout
	case errors.Is(err, ErrEncoding):
		return civic.OutcomeWrongContent
	case errors.As(err, &redirect):
		return redirectOutcome(redirect)
	case errors.As(err, &answer):
		return statusOutcome(answer.Status)
	}
	return civic.OutcomeUnreachable
}

func statusOutcome(status int) civic.Outcome {
	switch status {
	case http.StatusNotFound, http.StatusGone:
		return civic.OutcomeGone
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusProxyAuthRequired, http.StatusUnavailableForLegalReasons:
		return civic.OutcomeBlocked
	}
	return civic.OutcomeServerError
}

// redirectOutcome tells a sign-in page on another host from other refusals.
func redirectOutcome(e *RedirectError) civic.Outcome {
	to := strings.ToLower(e.To)
	for _, word := range []string{"logon", "login", "signin", "sign-in", "saml", "adfs", "oauth"} {
		if strings.Contains(to, word) {
			return civic.OutcomeLogin
		}
	}
	if e.Reason == reasonTooMany {
		return civic.OutcomeServerError
	}
	return civic.OutcomeBlocked
}
