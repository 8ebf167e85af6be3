using System.Data.Common;
using CdopWorkflow.Platform.Data;

namespace CdopWorkflow.SystemTests.Servers;

/// <summary>The server on which the databases of a region stand.</summary>
public interface IRegionDatabases : IAsyncDisposable
{
    DatabaseProvider Provider { get; }

    /// <summary>With what deploy/region-logins is told that server, and how to reach it as somebody who may make logins.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Called when the script has run.</summary>
    Task HasRunAsync();

    /// <summary>Of a role's database, and of the login that owns it.</summary>
    string NameOf(string role);

    /// <summary>As somebody who may do everything.</summary>
    string ConnectionTo(string role);

    /// <summary>With the login of one role to the database of another, or of the same.</summary>
    string ConnectionTo(string role, string login, string password);

    DbConnection Connect(string connection);

    /// <summary>Whether the server said that this login may not open that database.</summary>
    bool IsRefusal(DbException failure);
}
