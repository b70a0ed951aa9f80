package htmltext

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"golang.org/x/net/html"
)

// formatting names the elements that a parser opens again in every block until
// they are closed. A page that opens five hundred of them and then begins ten
// thousand paragraphs would make five million nodes of a few kilobytes.
var formatting = map[string]bool{
	"a": true, "b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true,
	"s": true, "small": true, "strike": true, "strong": true, "tt": true, "u": true,
}

// guard refuses a page of which a parser would make more than max nodes. It
// counts each tag and text, and with each the formatting elements then open.
func guard(page []byte, max int) error {
	z := html.NewTokenizer(bytes.NewReader(page))
	open := map[string]int{}
	opened, nodes := 0, 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return nil
		}
		if nodes += 1 + opened; nodes > max {
			return fmt.Errorf("more than %d nodes: %w", max, ErrTooLarge)
		}
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		switch {
		case !formatting[string(name)]:
		case kind == html.StartTagToken:
			open[string(name)]++
			opened++
		case open[string(name)] > 0:
			open[string(name)]--
			opened--
		}
	}
}

// A timedReader ends a parse that takes too long: the parser reads as it goes.
type timedReader struct {
	r     io.Reader
	until time.Time
}

func (t *timedReader) Read(p []byte) (int, error) {
	if time.Now().After(t.until) {
		return 0, ErrTimeout
	}
	return t.r.Read(p)
}
