package modgov

import "testing"

func TestSent(t *testing.T) {
	const at = "http://democracy.quillhaven.example/ieListMeetings.aspx?CommitteeId=4"
	for _, tt := range []struct{ name, body, want string }{
		{"meta refresh", `<html><head><meta http-equiv="Refresh" content="0; url=mgListCommittees.aspx"></head></html>`, "http://democracy.quillhaven.example/mgListCommittees.aspx"},
		{"meta refresh in quotes", `<meta content="2;URL='https://democracy.quillhaven.example/mgAi.aspx?ID=5'" http-equiv=refresh>`, "https://democracy.quillhaven.example/mgAi.aspx?ID=5"},
		{"script", `<script>window.location.href = "/mgAi.aspx?ID=5";</script>`, "http://democracy.quillhaven.example/mgAi.aspx?ID=5"},
		{"script that replaces", `<script>location.replace('https://democracy.quillhaven.example/mgAi.aspx?ID=5')</script>`, "https://democracy.quillhaven.example/mgAi.aspx?ID=5"},
		{"http to https by script", "<script>function go() {\nvar to = \"https://\" + window.location.hostname + window.location.pathname;\nwindow.location = to;\n}\ngo();</script>",
			"https://democracy.quillhaven.example/ieListMeetings.aspx?CommitteeId=4"},
		{"elsewhere", `<script>location = "https://elsewhere.example/"</script>`, "https://elsewhere.example/"},
		{"to itself", `<meta http-equiv="refresh" content="0; url=ieListMeetings.aspx?CommitteeId=4">`, ""},
		{"only a reload", `<meta http-equiv="refresh" content="30">`, ""},
		{"no web address", `<script>location = "javascript:alert(1)"</script>`, ""},
		{"nothing", `<p>Our new location is the Moot Hall</p>`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Sent([]byte(tt.body), at)
			if !ok {
				got = ""
			}
			if got != tt.want {
				t.Errorf("Sent = %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzSent(f *testing.F) {
	f.Add(`<meta http-equiv=refresh content="0;url=x.aspx">`)
	f.Add(`<script>location="https://a.b/c"</script>`)
	f.Fuzz(func(t *testing.T, body string) {
		to, ok := Sent([]byte(body), site+"mgAi.aspx?ID=5")
		if !ok {
			return
		}
		if a, err := Parse(to); err != nil || a.Canonical() != to {
			t.Fatalf("Sent gives %q: %v", to, err)
		}
	})
}
