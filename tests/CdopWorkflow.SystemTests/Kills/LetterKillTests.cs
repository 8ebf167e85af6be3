using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>A letter that was posted is never lost; where one goes out twice, its Message-ID is the same, by which mail systems know it.</summary>
public sealed class LetterKillTests
{
    private const int Letters = 16;

    [Fact]
    public async Task Letters_survive_kills_while_they_are_handed_over()
    {
        await using var server = await MailServer.StartAsync();
        await using var installation = await Installation.CreateAsync();
        await installation.WithAsync(async app =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReviewsDb>();
            for (var number = 0; number < Letters; number++)
            {
                db.Post(new Letter($"kill/{number}", "slow@example.org", $"Letter {number:00}", "Somebody asks for a return."));
            }

            await db.SaveChangesAsync();
        });

        // the server takes a letter half a second before it says so: whoever dies in between cannot know
        var taken = new List<MailServer.Mail>();
        var random = new Random(5);
        for (var kill = 0; kill < 3; kill++)
        {
            await using var serving = await CdopProcess.ServeAsync(installation.Folder, null, server.Environment());
            taken.Add(server.Next(TimeSpan.FromMinutes(2)));
            await Task.Delay(random.Next(0, 1500), TestContext.Current.CancellationToken);
            serving.Kill();
        }

        await SendTheRestAsync(installation, server);
        while (server.Waiting > 0)
        {
            taken.Add(server.Next());
        }

        var bySubject = taken.GroupBy(mail => mail.Header("Subject")).ToArray();
        Assert.Equal(Letters, bySubject.Length);
        Assert.All(bySubject, copies => Assert.Single(copies.Select(copy => copy.Header("Message-ID")).Distinct()));
        Assert.Equal(Letters, taken.Select(mail => mail.Header("Message-ID")).Distinct().Count());
        TestContext.Current.SendDiagnosticMessage("{0} letters, {1} went twice under one Message-ID", Letters, taken.Count - Letters);
    }

    /// <summary>An hour later, when what was being sent at a kill is taken for lost and sent again.</summary>
    private static Task SendTheRestAsync(Installation installation, MailServer server) => installation.WithAsync(
        async app =>
        {
            await app.Services.GetRequiredService<LetterWorker>().SendAllAsync(CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<ReviewsDb>().Letters.CountAsync(letter => letter.State != LetterState.Sent));
        },
        builder =>
        {
            server.Use()(builder);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeClock(DateTimeOffset.UtcNow.AddHours(1))));
        });
}
