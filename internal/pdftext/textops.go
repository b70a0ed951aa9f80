package pdftext

// doText executes the text operators (ISO 32000-1, 9.3 and 9.4) and reports
// whether op was one.
func (p *program) doText(op string) bool {
	switch op {
	case "BT":
		p.text, p.line = identity, identity
	case "Tf":
		p.setFont()
	case "Tc":
		p.now.charSpace = p.num(0)
	case "Tw":
		p.now.wordSpace = p.num(0)
	case "Tz":
		p.now.stretch = p.num(0) / 100
	case "TL":
		p.now.leading = p.num(0)
	case "Ts":
		p.now.rise = p.num(0)
	case "Td":
		p.nextLine(p.num(0), p.num(1))
	case "TD":
		p.now.leading = -p.num(1)
		p.nextLine(p.num(0), p.num(1))
	case "T*":
		p.nextLine(0, -p.now.leading)
	case "Tm":
		p.line = p.matrix()
		p.text = p.line
	case "Tj", "'", "\"", "TJ":
		p.showText(op)
	default:
		return false
	}
	return true
}

func (p *program) nextLine(x, y float64) {
	p.line = shift(x, y).then(p.line)
	p.text = p.line
}

func (p *program) showText(op string) {
	switch op {
	case "\"":
		p.now.wordSpace, p.now.charSpace = p.num(0), p.num(1)
		p.nextLine(0, -p.now.leading)
	case "'":
		p.nextLine(0, -p.now.leading)
	case "TJ":
		for _, t := range p.last().items {
			if t.kind == tokenString {
				p.show(t.text)
			} else {
				p.advance(-t.number / 1000 * p.now.size)
			}
		}
		return
	}
	p.show(p.last().text)
}

func (p *program) show(s string) {
	if p.now.font == nil {
		return
	}
	p.now.font.decode(s, func(c shown) {
		p.emit(c)
		step := c.width*p.now.size + p.now.charSpace
		if c.space {
			step += p.now.wordSpace
		}
		p.advance(step)
	})
}

func (p *program) advance(by float64) { p.text = shift(by*p.now.stretch, 0).then(p.text) }

// setFont finds a font by its name in the resources. The same dictionary is
// read once in a file, whatever names it goes by.
func (p *program) setFont() {
	if len(p.args) < 2 {
		return
	}
	p.now.size = p.num(1)
	name := p.args[0].text
	f, ok := p.fonts[name]
	if !ok {
		v := p.resources.Key("Font").Key(name)
		key := v.String()
		if f, ok = p.in.fonts[key]; !ok {
			f = loadFont(v, p.in.read)
			p.in.fonts[key] = f
		}
		p.fonts[name] = f
	}
	p.now.font = f
}
