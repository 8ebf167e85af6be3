using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Alerts
{
    /// <inheritdoc />
    public partial class WhatSurvivesAndIsAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Levels",
                table: "subscription",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rules",
                table: "subscription",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rules",
                table: "alert",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "StandsOutNationally",
                table: "alert",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    KeyHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feed", x => x.AccountId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feed_KeyHash",
                table: "calendar_feed",
                column: "KeyHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_feed");

            migrationBuilder.DropColumn(
                name: "Levels",
                table: "subscription");

            migrationBuilder.DropColumn(
                name: "Rules",
                table: "subscription");

            migrationBuilder.DropColumn(
                name: "Rules",
                table: "alert");

            migrationBuilder.DropColumn(
                name: "StandsOutNationally",
                table: "alert");
        }
    }
}
