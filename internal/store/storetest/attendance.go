package storetest

import (
	"context"
	"reflect"
	"testing"

	"arising/internal/civic"
)

// attendance keeps who was at a meeting in the order of the paper, replaces it
// whole, and finds a person's meetings by the folded name, newest first.
func attendance(t *testing.T, s Store) {
	ctx := context.Background()
	build(t, s)
	at := func(name, role string, p civic.Presence) civic.Attendee {
		return civic.Attendee{Name: name, Role: role, Presence: p, Said: string(p), Document: "d0000000000000001",
			Source: civic.Place{Version: minutes, Page: 2, Start: 5, End: 9}}
	}
	want := []civic.Attendee{at("Councillor Ada Reed", "Chair", civic.Present), at("Tom Ash", "", civic.InAttendance), at("Cllr Ada Reed", "", "")}
	ok(t, s.PutAttendance(ctx, january, []civic.Attendee{at("Nobody", "", civic.Absent)}))
	ok(t, s.PutAttendance(ctx, january, want))
	ok(t, s.PutAttendance(ctx, march, want[:1]))
	if all := got[[]civic.Attendee](t)(s.Attendance(ctx, january)); !reflect.DeepEqual(all, want) {
		t.Errorf("Attendance = %+v, want %+v", all, want)
	}
	found := got[[]civic.Attended](t)(s.Attended(ctx, town, civic.PersonKey("Cllr. Ada Reed"), 2))
	if len(found) != 2 || found[0].Meeting != march || found[1].Meeting != january || found[1].Presence != civic.Present || found[0].CommitteeName != "Harbour Panel" {
		t.Errorf("Attended = %+v, want March and then January", found)
	}
	if none := got[[]civic.Attended](t)(s.Attended(ctx, "gulmouth", civic.PersonKey("Ada Reed"), 2)); len(none) != 0 {
		t.Errorf("of another council: %+v", none)
	}
	ok(t, s.PutAttendance(ctx, january, nil))
	if all := got[[]civic.Attendee](t)(s.Attendance(ctx, january)); len(all) != 0 {
		t.Errorf("after it was emptied: %+v", all)
	}
}
