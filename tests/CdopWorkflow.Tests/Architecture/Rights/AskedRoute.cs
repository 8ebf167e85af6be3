using CdopWorkflow.TestKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Tests.Architecture.Rights;

/// <summary>One thing that can be asked of the program: a verb, a route, and of a page the handler.</summary>
/// <param name="Verb">GET or POST, in capitals.</param>
/// <param name="Route">As written in the program, with a slash before it.</param>
/// <param name="Handler">Named in the question: ?handler=Download; empty for the page itself.</param>
internal sealed record AskedRoute(string Verb, string Route, string Handler)
{
    /// <summary>Those a client sends: a page's OnPageHandlerExecution is no handler of a verb PAGE, whatever Razor Pages takes it for.</summary>
    private static readonly string[] Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Files that say nothing about anyone, and the framework's answer for those that are not there.</summary>
    private static readonly string[] Files = ["/lib/", "/assets/", "/{**path:file}"];

    public override string ToString() => Handler.Length == 0 ? $"{Verb} {Route}" : $"{Verb} {Route}?handler={Handler}";

    /// <summary>Everything that the running application answers.</summary>
    public static async Task<IReadOnlyList<AskedRoute>> AllAsync(TestApp app)
    {
        var all = new List<AskedRoute>();
        foreach (var endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (Files.Any(file => route.StartsWith(file, StringComparison.Ordinal)))
            {
                continue;
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
                all.AddRange(compiled.HandlerMethods.Where(handler => Verbs.Contains(handler.HttpMethod, StringComparer.OrdinalIgnoreCase)).Select(handler => new AskedRoute(handler.HttpMethod.ToUpperInvariant(), route, handler.Name ?? "")));

                // a page that loads nothing has no handler for being shown
                all.Add(new AskedRoute("GET", route, ""));
            }
            else
            {
                all.AddRange((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(verb => new AskedRoute(verb, route, "")));
            }
        }

        return [.. all.Distinct().OrderBy(asked => asked.Route, StringComparer.Ordinal).ThenBy(asked => asked.Verb, StringComparer.Ordinal).ThenBy(asked => asked.Handler, StringComparer.Ordinal)];
    }

    public HttpRequestMessage RequestTo(string address, string? token)
    {
        var target = Handler.Length == 0 ? address : $"{address}{(address.Contains('?') ? '&' : '?')}handler={Handler}";
        return new HttpRequestMessage(new HttpMethod(Verb), target)
        {
            Content = Verb == "POST" && (Route.StartsWith("/api/", StringComparison.Ordinal) || Route.StartsWith("/fhir/", StringComparison.Ordinal)) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : Verb == "POST" ? new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]) : null,
        };
    }
}
