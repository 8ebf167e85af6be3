using CdopWorkflow.Host.Replay;
using CdopWorkflow.TestKit;
using Microsoft.Data.Sqlite;

namespace CdopWorkflow.Tests.Replay;

/// <summary>One database as it stood, to be put back while the others stay: what a restore to an older point does to an installation.</summary>
internal sealed class OlderPoint : IDisposable
{
    private readonly string live;
    private readonly SqliteConnection copy = new("Data Source=:memory:");

    private OlderPoint(string live) => this.live = live;

    public static async Task<OlderPoint> OfAsync(TestApp app, string service)
    {
        // the copy is of a file
        Assert.SkipUnless(TestApp.OnServer is null, "The databases of this run are on a server.");
        await app.SettleAsync();
        var point = new OlderPoint($"Data Source={Path.Combine(app.Folder, $"{service}.db")};Pooling=False");
        point.copy.Open();
        using var source = new SqliteConnection(point.live);
        source.Open();
        source.BackupDatabase(point.copy);
        return point;
    }

    /// <summary>Puts the database back, and has the services agree. What was done, line by line.</summary>
    public async Task<string> ReturnAsync(TestApp app)
    {
        await app.SettleAsync();
        using (var target = new SqliteConnection(live))
        {
            target.Open();
            copy.BackupDatabase(target);
        }

        return await AgreeAsync(app);
    }

    public static async Task<string> AgreeAsync(TestApp app)
    {
        var lines = new List<string>();
        await ServicesAgree.RunAsync(app.Services, lines.Add, TestContext.Current.CancellationToken);
        await app.SettleAsync();
        return string.Join('\n', lines);
    }

    public void Dispose() => copy.Dispose();
}
