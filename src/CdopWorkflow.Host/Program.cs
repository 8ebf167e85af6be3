using System.CommandLine;
using CdopWorkflow.Host.Commands;

var root = new RootCommand("CdopWorkflow: the child death review system. CDOP_DATA names the data folder (default ./data).")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    AccountCommand.Create(),
    CheckCommand.Create(),
    AuditCommand.Create(),
    BackupCommand.Create(),
    BusCommand.Create(),
    MigrateCommand.Create(),
    HealthCommand.Create(),
    KeysCommand.Create(),
    ImportCommand.Create(),
    ProtectCommand.Create(),
    EvaluateCommand.Create(),
    RebuildCommand.Create(),
    ReplayCommand.Create(),
    RestoreCommand.Create(),
};

// whoever is asked to end finishes what they have in hand, for which a host gives half a minute: the default would cut everybody off after two seconds
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Timeout.InfiniteTimeSpan });
