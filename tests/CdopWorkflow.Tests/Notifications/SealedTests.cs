using System.Text;
using CdopWorkflow.TestKit;
using CdopWorkflow.Tests.Notifications.NotifyDeath;

namespace CdopWorkflow.Tests.Notifications;

public sealed class SealedTests
{
    [Fact]
    public async Task Nothing_that_identifies_stands_readable_in_the_database_or_the_log()
    {
        await using var app = await TestApp.StartAsync();
        await Given.ACredentialAsync(app, Given.Hospital, "Example Hospital");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromEmergencyDepartment, "key-with-9991001379");
        await app.Api(Given.Hospital).AcceptedAsync(Given.FromPolice, "two");
        await Journey.ToCheckAsync(app.Anonymous());

        string[] markers = ["Testa", "Quillon", "9991001379", "999 100 1379", "Marker Street", "ZZ99 1AA", "zz991aa", "Alex Testa", "Sam Ward", "01632 960001", "Found in the morning"];
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(app.Folder, "notifications.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            found.AddRange(markers.Where(marker => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0).Select(marker => $"{Path.GetFileName(file)}: {marker}"));
        }

        found.AddRange(markers.Where(marker => app.Log.Lines.Any(line => line.Contains(marker, StringComparison.Ordinal))).Select(marker => $"log: {marker}"));
        Assert.Empty(found);
    }
}
