using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.PostgreSql.Analytics
{
    /// <inheritdoc />
    public partial class PlaceInquestAndAttendance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Inquest",
                table: "reviewed_death",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "reviewed_death",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "held_meeting",
                columns: table => new
                {
                    MeetingKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Panel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    MetOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_meeting", x => new { x.MeetingKey, x.Panel });
                });

            migrationBuilder.CreateTable(
                name: "taken_seat",
                columns: table => new
                {
                    MeetingKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Panel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Seat = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Attended = table.Column<bool>(type: "boolean", nullable: false),
                    Apologies = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taken_seat", x => new { x.MeetingKey, x.Panel, x.Seat });
                    table.ForeignKey(
                        name: "FK_taken_seat_held_meeting_MeetingKey_Panel",
                        columns: x => new { x.MeetingKey, x.Panel },
                        principalTable: "held_meeting",
                        principalColumns: new[] { "MeetingKey", "Panel" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_held_meeting_Panel_MetOn",
                table: "held_meeting",
                columns: new[] { "Panel", "MetOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taken_seat");

            migrationBuilder.DropTable(
                name: "held_meeting");

            migrationBuilder.DropColumn(
                name: "Inquest",
                table: "reviewed_death");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "reviewed_death");
        }
    }
}
