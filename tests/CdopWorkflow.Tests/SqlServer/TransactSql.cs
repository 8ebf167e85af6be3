using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CdopWorkflow.Tests.SqlServer;

/// <summary>What SQL Server 2022 would say of words before it runs them: its own parser, without a server.</summary>
internal static class TransactSql
{
    public static IReadOnlyList<string> Faults(string text)
    {
        Parse(text, out var faults);
        return [.. faults.Select(fault => $"Line {fault.Line}: {fault.Message}")];
    }

    public static TSqlScript Parse(string text, out IList<ParseError> faults) =>
        (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out faults);
}
