using Microsoft.Data.SqlClient;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>What is said to a SQL Server that CDOP_TEST_SQLSERVER names: nothing of it is run here, so that all of it can be looked at.</summary>
/// <param name="server">The connection string of somebody who may make databases and logins.</param>
/// <param name="run">Tells this run's databases and logins from all others.</param>
public sealed class SqlServerWords(string server, string run)
{
    /// <summary>What every name begins with: on a server that is somebody's, nothing else is touched.</summary>
    public string Names { get; } = $"cdop_test_{run}_";

    public string Administrator { get; } = new SqlConnectionStringBuilder(server) { InitialCatalog = "master", Pooling = false }.ConnectionString;

    public string NameOf(string role) => Names + role;

    public string ConnectionTo(string role) => new SqlConnectionStringBuilder(server) { InitialCatalog = NameOf(role), MaxPoolSize = 20 }.ConnectionString;

    /// <summary>As a role connects: with its own login, and with nothing of the administrator's.</summary>
    public string ConnectionTo(string role, string login, string password)
    {
        var connection = new SqlConnectionStringBuilder(server) { InitialCatalog = NameOf(role), IntegratedSecurity = false, UserID = NameOf(login), Password = password, MaxPoolSize = 20 };
        connection.Remove("Authentication");
        return connection.ConnectionString;
    }

    /// <summary>A script in the parts that are sent one after the other, as sqlcmd would at each line "go".</summary>
    public static IReadOnlyList<string> Batches(string script)
    {
        var batches = new List<string>();
        var lines = new List<string>();
        foreach (var line in script.Split('\n').Append("go"))
        {
            if (line.Trim().Equals("go", StringComparison.OrdinalIgnoreCase))
            {
                if (lines.Exists(said => !string.IsNullOrWhiteSpace(said)))
                {
                    batches.Add(string.Join('\n', lines));
                }

                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }

        return batches;
    }

    /// <summary>Takes a run's databases and logins away, whoever is still connected.</summary>
    public IEnumerable<string> Drop(IEnumerable<string> roles)
    {
        foreach (var name in roles.Select(NameOf))
        {
            yield return $"if db_id(N'{name}') is not null begin alter database [{name}] set single_user with rollback immediate; drop database [{name}]; end";
            yield return $"if suser_id(N'{name}') is not null drop login [{name}]";
        }
    }
}
