using CdopWorkflow.Alerts.Retell;
using CdopWorkflow.Contracts;
using CdopWorkflow.Notifications.Data;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Retell;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Host.Replay;

/// <summary>What notifiers and agencies are asked: versions of the notification form, and questions that leads added to returns.</summary>
internal static class AgreeOnWhatIsAsked
{
    public static async Task RunAsync(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        var versions = await services.GetRequiredService<NotificationsDb>().NotificationFormVersions.AsNoTracking().ToListAsync(cancel);
        var forms = await services.GetRequiredService<AgreeOnForms>().HandleAsync(
            versions.ConvertAll(held => new FormPublished("notification", held.Version, held.EffectiveFrom, held.Json)), cancel);
        say($"Versions of the notification form told again: {forms.Told}, learned again: {forms.Learned}.");

        var added = await services.GetRequiredService<ReviewsDb>().AddedQuestions.AsNoTracking().ToListAsync(cancel);
        var questions = await services.GetRequiredService<AgreeOnQuestions>().HandleAsync(
            added.ConvertAll(held => new QuestionAdded(held.Id, held.Theme, held.Area, held.Wording, held.From)), cancel);
        say($"Questions of leads told again: {questions.Told}, learned again: {questions.Learned}.");
    }
}
