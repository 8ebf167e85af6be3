using CdopWorkflow.Platform.Areas;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Platform.Access;

/// <summary>
/// The names that pages and endpoints state. A page that states none is refused to everyone. The policies ask for a role in any
/// area; handlers ask for the area of what they load.
/// </summary>
public static class Policies
{
    public const string Coordinator = nameof(Role.Coordinator);
    public const string PanelMember = nameof(Role.PanelMember);
    public const string Chair = nameof(Role.Chair);
    public const string SafeguardingLead = nameof(Role.SafeguardingLead);
    public const string Analyst = nameof(Role.Analyst);
    public const string Administrator = nameof(Role.Administrator);
    public const string Auditor = nameof(Role.Auditor);

    /// <summary>Panel members and the chair: whoever sits on a panel.</summary>
    public const string Panel = "Panel";

    /// <summary>Whoever has to do with a panel's meetings: coordinators, panel members, chairs.</summary>
    public const string Meetings = "Meetings";

    /// <summary>Those who answer for a panel's work: its coordinators and its chair.</summary>
    public const string CoordinatorOrChair = "CoordinatorOrChair";

    /// <summary>Coordinators, and auditors, who stand for the Caldicott guardian: whoever answers for how cases are read.</summary>
    public const string CoordinatorOrAuditor = "CoordinatorOrAuditor";

    /// <summary>Whoever works with aggregates: analysts, safeguarding leads, chairs, coordinators.</summary>
    public const string Figures = "Figures";

    /// <summary>Safeguarding leads and analysts: whoever says which themes are watched.</summary>
    public const string BuildThemes = "BuildThemes";

    /// <summary>Safeguarding leads and chairs, and analysts of England for national alerts: whoever answers for an alert.</summary>
    public const string Alerts = "Alerts";

    /// <summary>Coordinators, chairs and safeguarding leads: whoever keeps actions, boards and improvement visits.</summary>
    public const string Actions = "Actions";

    /// <summary>Administrators of the whole installation, not of one area: whoever looks after the program itself.</summary>
    public const string Operator = "Operator";

    /// <summary>Anyone with an account.</summary>
    public const string SignedIn = "SignedIn";

    public static void Add(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            options.AddPolicy(role.ToString(), policy => Require(policy, role));
        }

        options.AddPolicy(Panel, policy => Require(policy, Role.PanelMember, Role.Chair));
        options.AddPolicy(Meetings, policy => Require(policy, Role.Coordinator, Role.PanelMember, Role.Chair));
        options.AddPolicy(CoordinatorOrChair, policy => Require(policy, Role.Coordinator, Role.Chair));
        options.AddPolicy(CoordinatorOrAuditor, policy => Require(policy, Role.Coordinator, Role.Auditor));
        options.AddPolicy(Figures, policy => Require(policy, Role.Analyst, Role.SafeguardingLead, Role.Chair, Role.Coordinator));
        options.AddPolicy(BuildThemes, policy => Require(policy, Role.SafeguardingLead, Role.Analyst));
        options.AddPolicy(Alerts, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => CurrentPerson.Of(context.User) is var person
                && (person.Has(Role.SafeguardingLead) || person.Has(Role.Chair) || person.Grants.Contains(new Grant(Role.Analyst, AreaTable.England)))));
        options.AddPolicy(Actions, policy => Require(policy, Role.Coordinator, Role.Chair, Role.SafeguardingLead));
        options.AddPolicy(Operator, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => CurrentPerson.Of(context.User).Grants.Contains(new Grant(Role.Administrator, AreaTable.England))));
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
        options.DefaultPolicy = options.FallbackPolicy;
    }

    private static void Require(AuthorizationPolicyBuilder policy, params Role[] roles) => policy
        .RequireAuthenticatedUser()
        .RequireAssertion(context => roles.Any(CurrentPerson.Of(context.User).Has));
}
