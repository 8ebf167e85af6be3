using CdopWorkflow.Alerts.Staff;
using CdopWorkflow.Alerts.Subscriptions;

namespace CdopWorkflow.Alerts.News;

/// <summary>Somebody who is to be written to, and the colleagues in whose place.</summary>
/// <param name="Person">Who reads it.</param>
/// <param name="InPlaceOf">Names; empty where the alert is their own.</param>
/// <param name="Wishes">When they may be written to.</param>
public sealed record NewsReader(StaffPerson Person, IReadOnlyList<string> InPlaceOf, Subscription Wishes);
