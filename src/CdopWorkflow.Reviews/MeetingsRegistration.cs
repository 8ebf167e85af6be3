using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Agenda;
using CdopWorkflow.Reviews.AnswerInvitation;
using CdopWorkflow.Reviews.CancelMeeting;
using CdopWorkflow.Reviews.ChangeMeeting;
using CdopWorkflow.Reviews.Feedback;
using CdopWorkflow.Reviews.GiveBack;
using CdopWorkflow.Reviews.InviteMembers;
using CdopWorkflow.Reviews.InvitePanels;
using CdopWorkflow.Reviews.Meetings;
using CdopWorkflow.Reviews.Minutes;
using CdopWorkflow.Reviews.ReviewMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CdopWorkflow.Reviews;

/// <summary>What belongs to the meetings of panels: the diary, the agenda, who comes and who was there.</summary>
internal static class MeetingsRegistration
{
    public static void AddMeetings(this IServiceCollection services)
    {
        services.AddScoped<OpenMeeting>();
        services.AddScoped<ArrangeMeeting>();
        services.AddScoped<ChangeMeetingHandler>();
        services.AddScoped<CancelMeetingHandler>();
        services.AddScoped<PanelAddresses>();
        services.AddScoped<MeetingLetters>();
        services.AddScoped<PanelLetters>();
        services.AddScoped<GiveBackHandler>();
        services.AddScoped<ReadMeetings>();
        services.AddScoped<InviteMembersHandler>();
        services.AddScoped<InvitePanelsHandler>();
        services.AddScoped<AnswerInvitationHandler>();
        services.AddScoped<RecordAttendance>();
        services.AddScoped<TellOfAttendance>();
        services.AddScoped<ReadAgenda>();
        services.AddScoped<WriteUpMeeting>();
        services.AddScoped<MinutesFile>();
        services.AddScoped<WriteNotes>();
        services.AddScoped<SignMinutes>();
        services.AddScoped<ReadFeedback>();
        services.AddScoped<GiveFeedback>();
        services.AddScoped<ArrangeAgenda>();
    }

    public static void MapMeetings(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(DownloadCalendar.Route, DownloadCalendar.HandleAsync).RequireAuthorization(Policies.Meetings);
}
