using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Tests.SqlServer;

/// <summary>That the watch over all queries sees what it is there for.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public async Task A_query_that_only_sqlite_could_answer_fails_the_test_that_made_it()
    {
        await using var app = await TestApp.StartAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.UseAsync((NotificationsDb db) => db.Deaths.Where(death => EF.Functions.Glob(death.Reference, "LAN*")).ToListAsync()));
        Assert.Contains("Glob", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_a_page_is_put_into_sql_servers_words()
    {
        await using var app = await TestApp.StartAsync();
        var before = TranslateForSqlServer.Translated;
        string[] panels = ["PAN-LANCASHIRE"];
        await app.UseAsync((ReviewsDb db) => db.Reviews.Where(review => panels.Contains(review.Panel) && review.Reference.StartsWith("never-asked-elsewhere")).OrderBy(review => review.DiedOn).Skip(3).Take(4).ToListAsync());
        Assert.True(TranslateForSqlServer.Translated > before);
        Assert.Contains(TranslateForSqlServer.Texts.Keys, text => text.Contains("DECLARE @", StringComparison.Ordinal) && text.Contains("SELECT", StringComparison.Ordinal) && text.Contains("FROM [", StringComparison.Ordinal));
        (await app.As(Role.Coordinator, "PAN-LANCASHIRE").GetAsync("/reviews")).Shows("What must I do now?");
    }
}
