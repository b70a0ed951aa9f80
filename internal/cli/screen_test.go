package cli

import (
	"bytes"
	"io"
	"testing"
)

func TestScreen(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain text", "“Rents”,\tpage 3\n", "“Rents”,\tpage 3\n"},
		{"colour", "\x1b[31mred", "�[31mred"},
		{"window title", "a\x1b]0;owned\x07b", "a�]0;owned�b"},
		{"C1 control", "a\u009b31mb", "a�31mb"},
		{"byte of a C1 control alone", "a\x9b31mb", "a�31mb"},
		{"back to the start of the line", "overdue\rkept", "overdue�kept"},
		{"turned about", "a\u202eb", "a�b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var whole, parts bytes.Buffer
			_, _ = io.WriteString(newScreen(&whole), tt.in)
			w := newScreen(&parts)
			for i := range len(tt.in) {
				_, _ = io.WriteString(w, tt.in[i:i+1])
			}
			if whole.String() != tt.want || parts.String() != tt.want {
				t.Errorf("%q is shown as %q, byte by byte %q, want %q", tt.in, whole.String(), parts.String(), tt.want)
			}
		})
	}
}
