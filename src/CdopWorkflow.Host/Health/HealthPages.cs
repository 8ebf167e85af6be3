using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CdopWorkflow.Host.Health;

/// <summary>`/health/live`: the process runs. `/health/ready`: it can take a command. Neither says more to whoever asks.</summary>
public static class HealthPages
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => "live").AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Name == DatabasesAnswer.Name,
            ResponseWriter = (context, report) => context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ready" : "not ready"),
        }).WithMetadata(new HttpMethodMetadata(["GET", "HEAD"])).AllowAnonymous();
    }
}
