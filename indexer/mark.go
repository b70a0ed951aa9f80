package indexer

import (
	"context"
	"fmt"
)

// Mark is another text after each change of what searches would find; "" where
// the index is closed.
func (x *Index) Mark() (mark string) {
	err := x.with(context.Background(), func(_ context.Context, g *generation) error {
		mark = fmt.Sprintf("%s %d", g.made.Stamp, g.file.ModTime().UnixNano())
		return nil
	})
	if err != nil {
		return ""
	}
	return mark
}
