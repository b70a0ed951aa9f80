package web

// What the templates of components take, where that is more than one value.
type (
	navItem struct {
		URL, Text string
		Current   bool
	}

	inputView struct{ Name, Label, Hint, Value, Error, Class string }

	selectView struct {
		Name, Label, All string
		Options          []option
		Error            string
	}
)

func newNavItem(current, url, text string) navItem { return navItem{url, text, current == url} }

func newInput(name, label, hint, value, problem, class string) inputView {
	return inputView{name, label, hint, value, problem, class}
}

// DescribedBy lists the ids of the hint and the error beside an input.
func (v inputView) DescribedBy() string {
	id := "field-" + v.Name
	switch {
	case v.Hint != "" && v.Error != "":
		return id + "-hint " + id + "-error"
	case v.Hint != "":
		return id + "-hint"
	case v.Error != "":
		return id + "-error"
	}
	return ""
}

func newSelect(name, label, all string, options []option, problem string) selectView {
	return selectView{name, label, all, options, problem}
}
