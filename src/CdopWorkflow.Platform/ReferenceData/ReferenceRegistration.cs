using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Platform.ReferenceData;

public static class ReferenceRegistration
{
    /// <param name="services">The services of the process.</param>
    /// <param name="folder">Where the installation's own tables lie.</param>
    /// <exception cref="FormatException">A line of the installation's own hierarchy is no area; the message names it.</exception>
    public static void AddReferenceData(this IServiceCollection services, string folder)
    {
        var files = new ReferenceFolder(folder);
        var faults = new ReferenceFaults();
        var areas = files.Read(ReferenceTable.Areas, AreaTable.Shipped, faults).Areas!;
        services.AddSingleton(files);
        services.AddSingleton(faults.Found is [var fault, ..] ? throw new FormatException($"Areas, line {fault.Line}: {fault.Reason}") : areas);
        services.AddSingleton<ReferenceShelf>();
        services.AddRound<RenewReferenceData>();
    }
}
