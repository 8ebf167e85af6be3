namespace CdopWorkflow.Alerts.WhoWasTold;

/// <summary>Whom an alert reaches, for its page.</summary>
/// <param name="People">Who answers for it.</param>
/// <param name="Gap">Where nobody leads safeguarding in its own area: whom it goes to instead. Null where somebody does.</param>
public sealed record WhoWasTold(IReadOnlyList<ToldPerson> People, string? Gap);

/// <summary>Somebody on whose list an alert is.</summary>
/// <param name="Name">With the name of who stands in.</param>
/// <param name="As">"Safeguarding lead of North West".</param>
/// <param name="Letter">What became of the latest letter to them about it; null where none was written.</param>
public sealed record ToldPerson(string Name, string As, string? Letter);
