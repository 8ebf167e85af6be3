using System.Reflection;
using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Audit;
using CdopWorkflow.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Web.AuditTrail;

/// <summary>
/// Who asks for what their role may not see (403), or for what is not there or not theirs (404), stands in the audit log of the service
/// that was asked: for the auditors of that person's areas, and for those of the areas whose it is. No page is answered before it does.
/// </summary>
internal sealed partial class AuditRefusals(RequestDelegate next, AreaTable areas)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            && context.GetEndpoint() is RouteEndpoint asked && asked.Metadata.GetMetadata<IAllowAnonymous>() is null
            && CurrentPerson.Of(context.User) is var person && person != Person.Nobody)
        {
            await WriteAsync(context, asked, person);
        }
    }

    /// <summary>Whoever hangs up early is written down as well, and what a page had begun to change is not saved along.</summary>
    private async Task WriteAsync(HttpContext context, RouteEndpoint asked, Person person)
    {
        var route = $"/{asked.RoutePattern.RawText?.TrimStart('/')}";
        var words = Words(context.Request, asked).ToList();
        await using var scope = context.RequestServices.CreateAsyncScope();
        var owned = await FindAsync(scope.ServiceProvider.GetServices<IFindRecords>().SingleOrDefault(finder => finder.GetType().Assembly == AssemblyOf(asked)), words);
        var subject = words.Find(word => Reference().IsMatch(word)) ?? route;
        var entries = person.Grants.Select(grant => grant.Area).DefaultIfEmpty("").Except(owned?.Areas ?? []).Select(area => (Subject: subject, Area: area))
            .Concat((owned?.Areas ?? []).Select(area => (owned!.Subject, Area: area)));

        var db = DatabaseOf(scope.ServiceProvider, asked, words);
        var action = context.Response.StatusCode == StatusCodes.Status403Forbidden ? "PageRefused" : "RecordRefused";
        foreach (var entry in entries)
        {
            db.Audit(action, entry.Subject, entry.Area, $"{context.Request.Method} {route}");
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>The first word that names something; an area names itself.</summary>
    private async Task<NamedRecord?> FindAsync(IFindRecords? finder, List<string> words)
    {
        foreach (var word in words)
        {
            if ((finder is null ? null : await finder.FindAsync(word, CancellationToken.None)) is { } found)
            {
                return found;
            }
        }

        return words.Find(word => areas.Find(word) is not null) is { } area ? new NamedRecord(area, [area]) : null;
    }

    /// <summary>What the address names, in its order, and the area that is asked for.</summary>
    private static IEnumerable<string> Words(HttpRequest request, RouteEndpoint asked) =>
        asked.RoutePattern.Parameters.Select(parameter => request.RouteValues[parameter.Name] as string).Concat(request.Query["area"]).OfType<string>()
            .Where(word => word.Length is > 0 and <= 64);

    /// <summary>Of the service whose page it is; pages of operators name a service, or belong to none and are told to the first.</summary>
    private static ServiceDb DatabaseOf(IServiceProvider services, RouteEndpoint asked, List<string> words)
    {
        var databases = services.GetServices<ServiceDatabase>().ToList();
        var database = databases.Find(known => known.ContextType.Assembly == AssemblyOf(asked)) ?? databases.Find(known => words.Contains(known.Name)) ?? databases[0];
        return (ServiceDb)services.GetRequiredService(database.ContextType);
    }

    private static Assembly? AssemblyOf(RouteEndpoint asked) =>
        asked.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.Assembly ?? asked.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly;

    /// <summary>What may be a reference, and no number of a person: an address may hold anything.</summary>
    [GeneratedRegex("^[A-Z]{1,8}(-[A-Z0-9]{1,8}){1,3}$")]
    private static partial Regex Reference();
}
