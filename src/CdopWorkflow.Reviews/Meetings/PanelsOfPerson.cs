using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;

namespace CdopWorkflow.Reviews.Meetings;

/// <summary>The panels for which the person of this request has a role today; last those that have closed, of which something may still be open.</summary>
public sealed class PanelsOfPerson(CurrentPerson person, AreaTable areas, TimeProvider clock)
{
    public DateOnly Today => UkTime.DateOf(clock.GetUtcNow());

    /// <summary>Panels the person coordinates.</summary>
    public IReadOnlyList<Area> Coordinated() => With(Role.Coordinator);

    /// <summary>Panels the person sits on, as a member or as the chair.</summary>
    public IReadOnlyList<Area> SatOn() => With(Role.PanelMember, Role.Chair);

    public bool Coordinates(string panel) => Has(panel, Role.Coordinator);

    public bool SitsOn(string panel) => Has(panel, Role.PanelMember) || Has(panel, Role.Chair);

    /// <summary>Whether the person sits at a meeting, of their own panel or of one that invited it.</summary>
    /// <param name="meeting">With the panels invited.</param>
    public bool SitsAt(PanelMeeting meeting) => meeting.Sitting.Any(SitsOn);

    public bool Chairs(string panel) => Has(panel, Role.Chair);

    private bool Has(string panel, Role role) => person.Value.Has(role, panel, areas, Today);

    private Area[] With(params Role[] roles) => [.. areas.PanelsEver(Today).Where(panel => roles.Any(role => Has(panel.Code, role)))];
}
