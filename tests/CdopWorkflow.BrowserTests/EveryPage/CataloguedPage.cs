using CdopWorkflow.Platform.Access;

namespace CdopWorkflow.BrowserTests.EveryPage;

/// <summary>A page, who opens it and where.</summary>
/// <param name="Route">As written after @page.</param>
/// <param name="As">Null for someone who has not signed in.</param>
/// <param name="Address">With real references in it.</param>
public sealed record CataloguedPage(string Route, Role? As, Func<FilledInstallation, string> Address)
{
    /// <summary>The status that the page answers with.</summary>
    public int Answer { get; init; } = 200;

    /// <summary>What is asked for in the address is wrong on purpose, and the page says so.</summary>
    public bool Refuses { get; init; }

    /// <summary>Opened by somebody other than one of the role who signed in with a password alone.</summary>
    public Opener? By { get; init; }

    public override string ToString() => Route;
}

/// <param name="Name">What tells this person from others.</param>
/// <param name="OpenAsync">Their browser.</param>
public sealed record Opener(string Name, Func<FilledInstallation, Task<Visitor>> OpenAsync);
