using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>A quorate panel at its meeting, of whom the chair and a lay member sit at browsers.</summary>
internal sealed class PanelAtWork(Installation installation, ReviewAtThePanel review)
{
    private static readonly (string Name, Role Role, Seat Seat)[] Seats =
    [
        ("Hanna Chair", Role.Chair, Seat.Chair),
        ("Milo Member", Role.PanelMember, Seat.LayMember),
        ("Dora Doctor", Role.PanelMember, Seat.DesignatedDoctor),
        ("Wim Worker", Role.PanelMember, Seat.ChildrensSocialCare),
        ("Olga Officer", Role.PanelMember, Seat.Police),
    ];

    public string Pack => review.Pack;

    public Guid Meeting => review.Meeting;

    public string Home => $"/reviews/panel/{review.Pack}";

    public static async Task<PanelAtWork> GatherAsync(Installation installation)
    {
        var members = new List<PanelMember>();
        foreach (var (name, role, seat) in Seats)
        {
            var account = await installation.AccountAsync(name, new Grant(role, Installation.Panel));
            members.Add(new PanelMember { Panel = Installation.Panel, AccountId = account.ToString(), Name = name, Seat = seat });
        }

        var review = await ReviewAtThePanel.PrepareAsync(installation.App, "LAN-2025-0101", [.. members]);

        // the others say at the table that they have no conflict of interest; the two at browsers declare it themselves
        foreach (var member in members.Skip(2))
        {
            await review.DeclareNoConflictAsync(installation.App, member);
        }

        return new PanelAtWork(installation, review);
    }

    public Task<Visitor> ChairAsync(bool scripts = true) => EnterAsync("Hanna Chair", scripts);

    public Task<Visitor> MemberAsync(bool scripts = true) => EnterAsync("Milo Member", scripts);

    private async Task<Visitor> EnterAsync(string name, bool scripts)
    {
        var visitor = await installation.VisitorAsync(scripts);
        await visitor.SignInAsync(name);
        await visitor.OpenAsync(Home + "/declare");
        await visitor.AnswerAsync(("Form.Interest", "None"));
        await visitor.PressAsync("Declare");
        await visitor.ShowsAsync("found after a night on a sofa");
        return visitor;
    }
}
