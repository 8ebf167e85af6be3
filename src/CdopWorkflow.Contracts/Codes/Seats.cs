namespace CdopWorkflow.Contracts.Codes;

/// <summary>Words for <see cref="Seat"/>.</summary>
public static class Seats
{
    public static string Label(this Seat seat) => seat switch
    {
        Seat.Chair => "Chair",
        Seat.PublicHealth => "Public health",
        Seat.DesignatedDoctor => "Designated doctor for child deaths",
        Seat.ChildrensSocialCare => "Children’s social care",
        Seat.Police => "Police",
        Seat.Safeguarding => "Safeguarding",
        Seat.PrimaryCare => "Primary care",
        Seat.NursingOrMidwifery => "Nursing or midwifery",
        Seat.LayMember => "Lay member",
        Seat.Education => "Education",
        Seat.Ambulance => "Ambulance service",
        Seat.Bereavement => "Bereavement services",
        Seat.Other => "Another service",
    };
}
