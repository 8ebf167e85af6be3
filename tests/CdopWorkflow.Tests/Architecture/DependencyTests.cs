namespace CdopWorkflow.Tests.Architecture;

/// <summary>The arrows of the plan: Host, services, Web, Platform, Contracts, one way only.</summary>
public sealed class DependencyTests
{
    public static TheoryData<string> ServiceNames => [.. Solution.Services];

    [Theory]
    [MemberData(nameof(ServiceNames))]
    public void No_service_references_another(string service)
    {
        var others = Solution.Services.Where(other => other != service).Select(other => $"CdopWorkflow.{other}");
        Assert.Empty(Solution.AllProjectReferences($"CdopWorkflow.{service}").Intersect(others));
    }

    [Theory]
    [InlineData("Analytics")]
    [InlineData("Alerts")]
    [InlineData("Identity")]
    public void Only_notifications_and_reviews_can_see_events_with_an_identity(string service) =>
        Assert.DoesNotContain("CdopWorkflow.Contracts.Identified", Solution.AllProjectReferences($"CdopWorkflow.{service}"));

    [Theory]
    [InlineData("Analytics")]
    [InlineData("Notifications")]
    public void Only_those_who_write_to_staff_can_see_events_with_their_names(string service) =>
        Assert.DoesNotContain("CdopWorkflow.Contracts.Staff", Solution.AllProjectReferences($"CdopWorkflow.{service}"));

    [Fact]
    public void Events_about_staff_know_no_event_about_a_child() =>
        Assert.Equal(["CdopWorkflow.Contracts"], Solution.AllProjectReferences("CdopWorkflow.Contracts.Staff"));

    [Theory]
    [InlineData("Analytics")]
    [InlineData("Alerts")]
    public void What_publishes_figures_never_opens_what_is_sealed(string service) =>
        Assert.All(Solution.SourceFiles($"CdopWorkflow.{service}"), file =>
            Assert.DoesNotContain("Sealer", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void Contracts_depend_on_nothing() => Assert.Empty(Solution.AllProjectReferences("CdopWorkflow.Contracts"));

    [Fact]
    public void The_platform_knows_no_service_and_no_identity() =>
        Assert.Equal(["CdopWorkflow.Contracts", "SqlServerTypes"], Solution.AllProjectReferences("CdopWorkflow.Platform").Order());

    [Fact]
    public void Forms_know_the_codes_and_nothing_else() => Assert.Equal(["CdopWorkflow.Contracts"], Solution.AllProjectReferences("CdopWorkflow.Forms"));

    [Fact]
    public void Nobody_but_the_host_sees_the_bus() => Assert.All(
        Directory.GetDirectories(Path.Combine(Solution.Root, "src")).Select(folder => Path.GetFileName(folder)!).Where(project => project is not ("CdopWorkflow.Host" or "CdopWorkflow.Bus")),
        project => Assert.DoesNotContain("CdopWorkflow.Bus", Solution.AllProjectReferences(project)));

    [Theory]
    [InlineData("CdopWorkflow.Statistics")]
    [InlineData("Stateless")]
    public void Statistics_and_the_state_machine_stand_alone(string project) => Assert.Empty(Solution.AllProjectReferences(project));
}
