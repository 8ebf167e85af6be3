using System.Diagnostics;
using OpenTelemetry;

namespace CdopWorkflow.Host.Telemetry;

/// <summary>
/// The address of a return, or of a draft, is the key to it, and what people search for stands behind the question mark: spans keep
/// the pattern of the route and nothing that was typed or sent.
/// </summary>
internal sealed class WithoutAddresses : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept = ["http.request.method", "http.route", "http.response.status_code", "error.type", "network.protocol.version", "url.scheme"];

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name != "Microsoft.AspNetCore")
        {
            return;
        }

        foreach (var tag in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
        {
            data.SetTag(tag.Key, null);
        }
    }
}
