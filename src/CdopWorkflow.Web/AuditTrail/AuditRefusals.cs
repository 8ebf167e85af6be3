using System.Reflection;
using System.Text.RegularExpressions;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Web.AuditTrail;

/// <summary>
/// Who asks for what their role may not see is told so (403), and it stands in the audit log of the service that was asked, for the
/// auditors of that person's area. An entry that cannot be written lets nobody in.
/// </summary>
internal sealed partial class AuditRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler answer = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.GetEndpoint() is RouteEndpoint asked)
        {
            var services = context.RequestServices;
            var databases = services.GetServices<ServiceDatabase>().ToList();

            // what belongs to no service, such as the pages of operators, is told to the first
            var database = databases.Find(known => known.ContextType.Assembly == AssemblyOf(asked)) ?? databases[0];
            var db = (ServiceDb)services.GetRequiredService(database.ContextType);
            var person = services.GetRequiredService<CurrentPerson>().Value;
            db.Audit("PageRefused", SubjectOf(context, asked), person.Grants.Select(grant => grant.Area).FirstOrDefault(""), $"{context.Request.Method} /{asked.RoutePattern.RawText?.TrimStart('/')}");
            await db.SaveChangesAsync(context.RequestAborted);
        }

        await answer.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>A reference, if there is one that can be one: an address may hold anything.</summary>
    private static string SubjectOf(HttpContext context, RouteEndpoint asked) =>
        context.Request.RouteValues["reference"] is string reference && Reference().IsMatch(reference) ? reference : $"/{asked.RoutePattern.RawText?.TrimStart('/')}";

    private static Assembly? AssemblyOf(RouteEndpoint asked) =>
        asked.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.Assembly ?? asked.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly;

    [GeneratedRegex("^[A-Z0-9-]{1,32}$")]
    private static partial Regex Reference();
}
