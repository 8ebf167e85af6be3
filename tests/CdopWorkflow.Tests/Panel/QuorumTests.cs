using CdopWorkflow.Contracts.Codes;
using CdopWorkflow.Reviews.Meetings;

namespace CdopWorkflow.Tests.Panel;

public sealed class QuorumTests
{
    private static readonly Seat[] Five = [Seat.Chair, Seat.DesignatedDoctor, Seat.ChildrensSocialCare, Seat.Police, Seat.LayMember];

    [Fact]
    public void Enough_members_with_the_seats_asked_for_are_a_quorum()
    {
        Assert.True(Quorum.For(new PanelOptions(), Five).IsMet());
    }

    [Fact]
    public void One_too_few_is_none()
    {
        Assert.Equal(["4 of 5 members take part"], Quorum.For(new PanelOptions(), Five[..4]).Missing());
    }

    [Fact]
    public void Many_without_a_seat_that_is_asked_for_are_none()
    {
        var quorum = Quorum.For(new PanelOptions { QuorumSeats = [Seat.PublicHealth] }, [.. Five, .. Five]);

        Assert.False(quorum.IsMet());
        Assert.Equal(["nobody takes part for Public health"], quorum.Missing());
    }

    [Fact]
    public void A_setting_that_cannot_be_kept_is_refused_at_start()
    {
        Assert.Equal(2, new PanelOptions { QuorumMembers = 0, Scale = "form-d" }.Faults().Count());
    }
}
