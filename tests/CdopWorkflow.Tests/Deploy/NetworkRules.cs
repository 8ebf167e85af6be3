namespace CdopWorkflow.Tests.Deploy;

/// <summary>
/// Judges whether a pod may open a connection by the rules of NetworkPolicy: where any policy selects a pod, what none of them names is
/// refused.
/// </summary>
/// <param name="policies">All of the pod's namespace.</param>
internal sealed class NetworkRules(IEnumerable<Yaml> policies)
{
    private readonly IReadOnlyList<Yaml> policies = [.. policies];

    /// <param name="pod">Labels of the pod.</param>
    /// <param name="space">Labels of the namespace it goes to; null for an address outside of the cluster.</param>
    /// <param name="address">Where it goes to outside.</param>
    /// <param name="port">The port there.</param>
    /// <param name="protocol">"TCP" or "UDP".</param>
    public bool LetsOut(IReadOnlyDictionary<string, string> pod, IReadOnlyDictionary<string, string>? space, string? address, int port, string protocol = "TCP") =>
        Allows("Egress", "egress", "to", pod, space, address, port, protocol);

    /// <summary>The same for a connection that comes from a namespace.</summary>
    public bool LetsIn(IReadOnlyDictionary<string, string> pod, IReadOnlyDictionary<string, string> space, int port) =>
        Allows("Ingress", "ingress", "from", pod, space, null, port, "TCP");

    private bool Allows(
        string type, string rules, string peers, IReadOnlyDictionary<string, string> pod, IReadOnlyDictionary<string, string>? space, string? address, int port, string protocol)
    {
        var selecting = policies.Where(policy => policy["spec"]["policyTypes"].Texts.Contains(type) && Selects(policy["spec"]["podSelector"], pod)).ToList();
        return selecting.Count == 0 || selecting.SelectMany(policy => policy["spec"][rules].Items).Any(rule =>
            (rule["ports"].Items.Count == 0 || rule["ports"].Items.Any(open => open["port"].Text == $"{port}" && (open["protocol"].Maybe ?? "TCP") == protocol))
            && (rule[peers].Items.Count == 0 || rule[peers].Items.Any(peer => IsAt(peer, space, address))));
    }

    private static bool IsAt(Yaml peer, IReadOnlyDictionary<string, string>? space, string? address)
    {
        Assert.Empty(peer.Fields.Keys.Except(["namespaceSelector", "ipBlock"]));
        return peer["ipBlock"].Exists
            ? address is not null && Within(peer["ipBlock"]["cidr"].Text, address) && !peer["ipBlock"]["except"].Texts.Any(range => Within(range, address))
            : space is not null && Selects(peer["namespaceSelector"], space);
    }

    private static bool Selects(Yaml selector, IReadOnlyDictionary<string, string> labels)
    {
        Assert.Empty(selector.Fields.Keys.Except(["matchLabels", "matchExpressions"]));
        return selector["matchLabels"].Fields.All(wanted => labels.GetValueOrDefault(wanted.Key) == wanted.Value.Text)
            && selector["matchExpressions"].Items.All(wanted =>
            {
                Assert.Equal("In", wanted["operator"].Text);
                return labels.TryGetValue(wanted["key"].Text, out var has) && wanted["values"].Texts.Contains(has);
            });
    }

    private static bool Within(string range, string address) => System.Net.IPNetwork.Parse(range).Contains(System.Net.IPAddress.Parse(address));
}
