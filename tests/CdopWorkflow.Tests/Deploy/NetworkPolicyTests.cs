namespace CdopWorkflow.Tests.Deploy;

/// <summary>Who reaches what in the cluster, judged for the labels that the pods carry.</summary>
public sealed class NetworkPolicyTests
{
    private static readonly NetworkRules Rules = new(Cluster.Of("NetworkPolicy"));

    private static readonly string[] Everyone = [.. Cluster.Roles.Select(row => row.Data)];

    public static TheoryData<string, int, string[]> Destinations => new()
    {
        { "identified-databases", 5432, ["notifications", "reviews"] },
        { "identified-databases", 1433, ["notifications", "reviews"] },
        { "anonymised-databases", 5432, ["alerts", "analytics", "identity"] },
        { "anonymised-databases", 1433, ["alerts", "analytics", "identity"] },
        { "broker", 5671, Everyone },
        { "broker", 15672, [] },
        { "mail", 587, ["alerts", "identity", "reviews"] },
        { "mail", 465, ["alerts", "identity", "reviews"] },
        { "scanner", 3310, ["reviews"] },
        { "telemetry", 4318, Everyone },
        { "proxy", 443, [] },
    };

    [Theory]
    [MemberData(nameof(Destinations))]
    public void Only_those_who_need_it_reach_it(string access, int port, string[] roles) =>
        Assert.Equal(roles.Order(StringComparer.Ordinal), Everyone.Where(role => Rules.LetsOut(Cluster.LabelsOf(role), Labelled("cdop-access", access), null, port)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("TCP")]
    [InlineData("UDP")]
    public void Every_role_reaches_the_names(string protocol) =>
        Assert.All(Everyone, role => Assert.True(Rules.LetsOut(Cluster.LabelsOf(role), Labelled("kubernetes.io/metadata.name", "kube-system"), null, 53, protocol)));

    /// <summary>Alerts tells other systems, Notifications has services stop writing, Identity may ask another provider who somebody is.</summary>
    [Fact]
    public void Only_those_who_tell_or_ask_others_reach_the_internet_and_none_of_them_a_private_network()
    {
        Assert.Equal(["alerts", "identity", "notifications"], Everyone.Where(role => Rules.LetsOut(Cluster.LabelsOf(role), null, "93.184.215.14", 443)).Order(StringComparer.Ordinal));
        foreach (var address in new[] { "10.0.0.7", "172.20.1.1", "192.168.1.1", "169.254.169.254", "100.64.0.1" })
        {
            Assert.DoesNotContain(Everyone, role => Rules.LetsOut(Cluster.LabelsOf(role), null, address, 443));
        }

        Assert.DoesNotContain(Everyone, role => Rules.LetsOut(Cluster.LabelsOf(role), null, "93.184.215.14", 25));
    }

    [Fact]
    public void Nobody_but_the_proxy_comes_in_and_no_role_reaches_another()
    {
        Assert.All(Everyone, role => Assert.True(Rules.LetsIn(Cluster.LabelsOf(role), Labelled("cdop-access", "proxy"), 8080)));
        Assert.All(Everyone, role => Assert.False(Rules.LetsIn(Cluster.LabelsOf(role), Labelled("kubernetes.io/metadata.name", "cdop"), 8080)));
        Assert.All(Everyone, role => Assert.False(Rules.LetsOut(Cluster.LabelsOf(role), Labelled("kubernetes.io/metadata.name", "cdop"), null, 8080)));
    }

    [Fact]
    public void A_pod_of_which_nothing_is_said_reaches_nothing()
    {
        var stray = new Dictionary<string, string> { ["app"] = "something-else" };
        Assert.False(Rules.LetsOut(stray, Labelled("cdop-access", "identified-databases"), null, 5432));
        Assert.False(Rules.LetsIn(stray, Labelled("cdop-access", "proxy"), 8080));
    }

    private static Dictionary<string, string> Labelled(string key, string value) => new() { [key] = value };
}
