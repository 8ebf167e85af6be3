using CdopWorkflow.Platform.Mail;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.SystemTests.Kills;

/// <summary>A program that is asked to end, as at every new version, finishes the letter that the mail server is just taking.</summary>
public sealed class LetterStopTests
{
    [Fact]
    public async Task A_letter_in_hand_is_finished_however_long_the_mail_server_takes_and_does_not_go_twice()
    {
        await using var server = await MailServer.StartAsync();
        await using var installation = await Installation.CreateAsync();
        await installation.WithAsync(async app =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReviewsDb>();
            db.Post(new Letter("stop/1", "slower@example.org", "One letter", "Somebody asks for a return."));
            await db.SaveChangesAsync();
        });

        await using (var serving = await CdopProcess.ServeAsync(installation.Folder, null, server.Environment()))
        {
            // reported four seconds before it is acknowledged
            server.Next(TimeSpan.FromMinutes(2));
            await serving.StopAsync();
        }

        Assert.Equal(LetterState.Sent, await installation.UseAsync<ReviewsDb, LetterState>(db => db.Letters.Select(letter => letter.State).SingleAsync()));
        Assert.Equal(0, server.Waiting);
    }
}
