using CdopWorkflow.Contracts;

namespace CdopWorkflow.Analytics.Attendance;

/// <summary>A meeting of a panel. Highest version wins; one that did not take place after all is remembered without seats.</summary>
public sealed class HeldMeeting
{
    public Guid MeetingKey { get; set; }

    public string Panel { get; set; } = "";

    public int Version { get; set; }

    public DateOnly MetOn { get; set; }

    public List<TakenSeat> Seats { get; } = [];

    public void Learn(PanelMet fact)
    {
        if (fact.Version <= Version)
        {
            return;
        }

        (Version, MetOn) = (fact.Version, fact.MetOn);
        Seats.RemoveAll(seat => fact.Seats.All(told => told.Seat != seat.Seat));
        foreach (var told in fact.Seats.DistinctBy(told => told.Seat))
        {
            // rows are changed in place: one that goes and comes back under its key in one save is refused by EF
            var seat = Seats.Find(known => known.Seat == told.Seat);
            if (seat is null)
            {
                seat = new TakenSeat { MeetingKey = MeetingKey, Panel = Panel, Seat = told.Seat };
                Seats.Add(seat);
            }

            (seat.Attended, seat.Apologies) = (told.Attended, told.Apologies);
        }
    }
}
