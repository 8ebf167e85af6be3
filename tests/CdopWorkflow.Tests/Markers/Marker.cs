namespace CdopWorkflow.Tests.Markers;

/// <summary>Something that stands nowhere else, given to the program in one place.</summary>
/// <param name="Where">The way in: a route, or what a system sent.</param>
/// <param name="Field">As the form or the message calls it.</param>
/// <param name="Text">As it was given.</param>
/// <param name="IsDay">Whether it is a day, which the databases of cases hold in clear and nothing else may.</param>
public sealed record Marker(string Where, string Field, string Text, bool IsDay = false)
{
    public override string ToString() => $"{Where} {Field} ({Text})";
}
