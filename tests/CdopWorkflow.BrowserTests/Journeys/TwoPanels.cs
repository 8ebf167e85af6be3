using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Tests.Meetings;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.BrowserTests.Journeys;

/// <summary>Five members of Lancashire's panel and one of Cheshire's, of whom three sit at browsers.</summary>
internal sealed class TwoPanels(IReadOnlyList<PanelMember> members)
{
    private static readonly string[] AtBrowsers = ["Hanna Chair", "Milo Member", "Gina Guest"];

    private static readonly (string Name, Role Role, Seat Seat, string Panel)[] Seats =
    [
        ("Hanna Chair", Role.Chair, Seat.Chair, Installation.Panel),
        ("Milo Member", Role.PanelMember, Seat.LayMember, Installation.Panel),
        ("Dora Doctor", Role.PanelMember, Seat.DesignatedDoctor, Installation.Panel),
        ("Wim Worker", Role.PanelMember, Seat.ChildrensSocialCare, Installation.Panel),
        ("Olga Officer", Role.PanelMember, Seat.Police, Installation.Panel),
        ("Gina Guest", Role.PanelMember, Seat.NursingOrMidwifery, ReadyReviews.Cheshire),
    ];

    public static async Task<TwoPanels> GatherAsync(Installation installation)
    {
        var members = new List<PanelMember>();
        foreach (var (name, role, seat, panel) in Seats)
        {
            var account = await installation.AccountAsync(name, new Grant(role, panel));
            members.Add(new PanelMember { Panel = panel, AccountId = account.ToString(), Name = name, Seat = seat });
        }

        await installation.App.UseAsync(async (ReviewsDb db) =>
        {
            db.AddRange(members);
            await db.SaveChangesAsync();
        });
        return new TwoPanels(members);
    }

    /// <summary>Those who sit at the table declare that they have no conflict of interest in any review of the agenda.</summary>
    public Task OthersDeclareAsync(Installation installation) => installation.App.UseAsync(async (ReviewsDb db) =>
    {
        foreach (var item in await db.Set<AgendaItem>().ToListAsync())
        {
            db.AddRange(members.Where(member => !AtBrowsers.Contains(member.Name)).Select(member => new Declaration
            {
                AgendaItemId = item.Id,
                AccountId = member.AccountId,
                Name = member.Name,
                Interest = Interest.None,
                DeclaredAt = installation.App.Clock.GetUtcNow(),
            }));
        }

        await db.SaveChangesAsync();
    });

    /// <summary>Signs in, and declares that there is no conflict in these packs.</summary>
    public async Task<Visitor> EnterAsync(Installation installation, string name, string[] packs)
    {
        var visitor = await installation.VisitorAsync();
        await visitor.SignInAsync(name);
        foreach (var pack in packs)
        {
            await visitor.OpenAsync($"/reviews/panel/{pack}/declare");
            await visitor.AnswerAsync(("Form.Interest", "None"));
            await visitor.PressAsync("Declare");
            await visitor.ShowsAsync("found by the mother");
        }

        return visitor;
    }
}
