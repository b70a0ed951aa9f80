package demosite

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// An xmlWriter writes elements one a line. An empty element holds a line end
// and blanks, and a count begins with a blank, as the service has it.
type xmlWriter struct {
	strings.Builder
	depth int
}

func (x *xmlWriter) line(text string) {
	x.WriteString(strings.Repeat("  ", x.depth) + text + "\r\n")
}

func (x *xmlWriter) open(name string) {
	x.line("<" + name + ">")
	x.depth++
}

func (x *xmlWriter) close(name string) {
	x.depth--
	x.line("</" + name + ">")
}

// leaf writes an element with a text; a bool reads "True" or "False".
func (x *xmlWriter) leaf(name string, value any) {
	text := fmt.Sprint(value)
	if b, ok := value.(bool); ok {
		text = map[bool]string{true: "True", false: "False"}[b]
	}
	if text == "" {
		x.line("<" + name + ">")
		x.line("</" + name + ">")
		return
	}
	x.line("<" + name + ">" + html.EscapeString(text) + "</" + name + ">")
}

func (x *xmlWriter) count(name string, n int) { x.leaf(name, " "+strconv.Itoa(n)) }
