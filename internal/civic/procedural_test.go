package civic

import "testing"

func TestProcedural(t *testing.T) {
	for _, tt := range []struct {
		title string
		want  bool
	}{
		{"Apologies", true},
		{"Apologies for Absence", true},
		{"APOLOGIES FOR ABSENCE AND SUBSTITUTIONS", true},
		{"To receive apologies for absence", true},
		{"Declarations of Interest", true},
		{"Declaration of Members' Interests", true},
		{"Declarations of Disclosable Pecuniary Interests", true},
		{"Disclosures of Interest", true},
		{"Minutes", true},
		{"Minutes of the Last Meeting", true},
		{"Minutes of the previous meeting held on 4 March", true},
		{"To approve the minutes of the meeting of 2 May", true},
		{"Confirmation of Minutes", true},
		{"Exclusion of the Press and Public", true},
		{"Exclusion of Public and Press", true},
		{"Date of Next Meeting", true},
		{"Date and Time of Next Meeting", true},
		{"Dates of future meetings", true},
		{"Any Other Business", true},
		{"Any other urgent business", true},
		{"Urgent Items", true},
		{"Urgent Business", true},
		{"Items of Urgent Business", true},
		{"Chair's Announcements", true},
		{"Mayor’s Announcements", true},
		{"Election of Chair", true},
		{"Appointment of Vice-Chairman for the Municipal Year", true},
		{"Substitute Members", true},
		{"Welcome and Introductions", true},
		{"Emergency Evacuation Procedure", true},

		{"", false},
		{"Matters Arising", false},
		{"Public Questions", false},
		{"Declaration of a Climate Emergency", false},
		{"Urgent repairs to Quill Bridge", false},
		{"Urgent care centres: update", false},
		{"Health and Safety Annual Report", false},
		{"Register of interests: annual review of the code of conduct", false},
		{"The fifteen minutes neighbourhood", false},
		{"Membership of the Combined Authority: business case", false},
		{"Recording of crimes by the police", false},
		{"Future meeting spaces in libraries", false},
		{"Attendance at schools", false},
		{"Appointment of the Chief Executive", false},
		{"Welcome Back Fund and the high street recovery programme for our four towns", false},
	} {
		if got := Procedural(tt.title); got != tt.want {
			t.Errorf("Procedural(%q) = %v, want %v", tt.title, got, tt.want)
		}
	}
}
