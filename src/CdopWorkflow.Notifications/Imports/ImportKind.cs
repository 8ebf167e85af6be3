using System.ComponentModel.DataAnnotations;
using CdopWorkflow.Notifications.ClosedCases;
using CdopWorkflow.Notifications.Import;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>What an uploaded file holds. The names are in databases: never rename one.</summary>
public enum ImportKind
{
    [Display(Name = "Deaths to be reviewed")]
    Notifications,

    [Display(Name = "Closed cases")]
    ClosedCases,
}

/// <summary>The columns of each kind of file.</summary>
public static class ImportKinds
{
    public static IEnumerable<ImportColumn> Columns(this ImportKind kind) => kind switch
    {
        ImportKind.Notifications => ImportColumns.All,
        ImportKind.ClosedCases => ImportColumns.All.Concat(ClosedColumns.All),
    };
}
